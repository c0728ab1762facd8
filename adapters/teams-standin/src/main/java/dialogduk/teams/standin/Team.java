package dialogduk.teams.standin;

/// A team with the app installed in it. Its id is that of its General channel.
public final class Team {

  private final String id;
  private final String aadGroupId;
  private final String tenant;
  private final Roster roster = new Roster();
  private volatile String name;
  private volatile boolean archived;
  private volatile boolean deleted;

  Team(String id, String aadGroupId, String tenant, String name) {
    this.id = id;
    this.aadGroupId = aadGroupId;
    this.tenant = tenant;
    this.name = name;
  }

  public String id() {
    return id;
  }

  public String aadGroupId() {
    return aadGroupId;
  }

  public String tenant() {
    return tenant;
  }

  public String name() {
    return name;
  }

  public boolean isArchived() {
    return archived;
  }

  public boolean isDeleted() {
    return deleted;
  }

  Roster roster() {
    return roster;
  }

  void rename(String wanted) {
    name = wanted;
  }

  void archive(boolean wanted) {
    archived = wanted;
  }

  void delete(boolean wanted) {
    deleted = wanted;
  }
}
