package dialogduk.core.session;

/// One box: an item in its n-th turn (varv), counted from 1.
public record Sealed(Item item, int turn) {

  public Sealed next() {
    return new Sealed(item, turn + 1);
  }
}
