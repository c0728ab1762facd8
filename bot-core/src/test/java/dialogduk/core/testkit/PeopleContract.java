package dialogduk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.core.bot.People.Found;
import dialogduk.core.bot.People.Offer;
import dialogduk.core.bot.People.Person;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.PersonChange.LinkKind;
import dialogduk.core.disclosure.Circle;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every store promises of people, links, join codes and circles.
public abstract class PeopleContract {

  private static final String SESSION = "s1";
  private static final Sealed MARKING = new Sealed(new Item.Marking("goals"), 1);

  /// Of an empty store.
  protected abstract Ports ports();

  @Test
  void lists_people_in_the_order_they_came() {
    change(add("p9", "Eva"), add("p1", "Ulf"));
    change(new PersonChange.Add("p5", "Siv", true, true));

    assertThat(ports().people().all(SESSION))
        .containsExactly(
            new Person("p9", "Eva", false, null, null, false, false, false),
            new Person("p1", "Ulf", false, null, null, false, false, false),
            new Person("p5", "Siv", true, null, null, true, false, false));
    assertThat(ports().people().all("other")).isEmpty();
  }

  @Test
  void finds_whom_an_account_stands_for() {
    change(add("p1", "Eva"), add("p2", "Ulf"));
    change(
        new PersonChange.SetAccount("p1", "slack:T1:U1"),
        new PersonChange.SetAccount("p1", "teams:x:y"),
        new PersonChange.SetAccount("p2", "slack:T1:U2"));

    assertThat(ports().people().byAccount(SESSION, "slack:T1:U1")).contains("p1");
    assertThat(ports().people().byAccount("other", "slack:T1:U1")).isEmpty();
    assertThat(ports().people().byAccount("slack:T1:U2")).containsExactly(new Found(SESSION, "p2"));
    assertThat(ports().people().accounts(SESSION, "p1"))
        .containsExactly("slack:T1:U1", "teams:x:y");
  }

  @Test
  void lets_an_account_stand_for_one_person_of_a_session() {
    change(add("p1", "Eva"), add("p2", "Ulf"));
    change(new PersonChange.SetAccount("p1", "slack:T1:U1"));
    change(new PersonChange.SetAccount("p2", "slack:T1:U1"));

    assertThat(ports().people().byAccount(SESSION, "slack:T1:U1")).contains("p2");
    assertThat(ports().people().accounts(SESSION, "p1")).isEmpty();
  }

  @Test
  void forgets_the_accounts_of_a_person() {
    change(add("p1", "Eva"), new PersonChange.SetAccount("p1", "slack:T1:U1"));
    change(new PersonChange.Forget("p1"));

    assertThat(ports().people().byAccount("slack:T1:U1")).isEmpty();
    assertThat(ports().people().byAccount(SESSION, "slack:T1:U1")).isEmpty();
  }

  @Test
  void knows_what_is_said_of_a_person() {
    change(new PersonChange.Add("p1", "Eva", true, false));
    change(
        new PersonChange.LetIn("p1"),
        new PersonChange.Rename("p1", "Eva-Lotta"),
        new PersonChange.SetCapacity("p1", new Capacity(Side.UNION, "ST", false)),
        new PersonChange.SetLanguage("p1", "en"));

    assertThat(ports().people().find(SESSION, "p1"))
        .contains(
            new Person(
                "p1",
                "Eva-Lotta",
                false,
                new Capacity(Side.UNION, "ST", false),
                "en",
                false,
                false,
                false));
  }

  @Test
  void takes_another_capacity_in_place_of_the_first() {
    change(
        add("p1", "Eva"),
        new PersonChange.SetCapacity("p1", new Capacity(Side.UNION, "ST", false)),
        new PersonChange.SetCapacity("p1", new Capacity(Side.EMPLOYER, null, true)));

    assertThat(find("p1").capacity()).isEqualTo(new Capacity(Side.EMPLOYER, null, true));
  }

  @Test
  void adds_a_person_only_once() {
    change(add("p1", "Eva"));
    change(add("p1", "Somebody else"));

    assertThat(find("p1").name()).isEqualTo("Eva");
  }

  @Test
  void finds_whom_a_link_stands_for() {
    change(add("p1", "Eva"), personal("p1", "hash"));

    assertThat(ports().people().byLink(LinkKind.PERSONAL, "hash"))
        .contains(new Found(SESSION, "p1"));
    assertThat(ports().people().byLink(LinkKind.BROWSER, "hash")).isEmpty();
    assertThat(ports().people().byLink(LinkKind.PERSONAL, "another")).isEmpty();
  }

  @Test
  void ends_the_old_personal_link_with_a_new_one() {
    change(add("p1", "Eva"), personal("p1", "old"), browser("p1", "browser"));
    change(new PersonChange.LinkSaved("p1"));
    assertThat(find("p1"))
        .extracting(Person::linkOpened, Person::linkSaved)
        .containsExactly(true, true);

    change(personal("p1", "new"));

    assertThat(ports().people().byLink(LinkKind.PERSONAL, "old")).isEmpty();
    assertThat(ports().people().byLink(LinkKind.PERSONAL, "new")).isPresent();
    assertThat(ports().people().byLink(LinkKind.BROWSER, "browser")).isPresent();
    assertThat(find("p1"))
        .extracting(Person::linkOpened, Person::linkSaved)
        .containsExactly(false, false);
  }

  @Test
  void knows_several_browsers_of_one_person() {
    change(add("p1", "Eva"), browser("p1", "phone"), browser("p1", "laptop"));

    assertThat(ports().people().byLink(LinkKind.BROWSER, "phone")).isPresent();
    assertThat(ports().people().byLink(LinkKind.BROWSER, "laptop")).isPresent();
    assertThat(find("p1").linkOpened()).isTrue();
  }

  @Test
  void ends_the_links_of_one_kind() {
    change(
        add("p1", "Eva"), browser("p1", "phone"), browser("p1", "laptop"), personal("p1", "link"));

    change(new PersonChange.EndLinks("p1", LinkKind.BROWSER));

    assertThat(ports().people().byLink(LinkKind.BROWSER, "phone")).isEmpty();
    assertThat(ports().people().byLink(LinkKind.BROWSER, "laptop")).isEmpty();
    assertThat(ports().people().byLink(LinkKind.PERSONAL, "link")).isPresent();
  }

  @Test
  void forgets_a_person_and_their_links() {
    change(add("p1", "Eva"), add("p2", "Ulf"), personal("p1", "link"), browser("p1", "phone"));

    change(new PersonChange.Forget("p1"));

    assertThat(ports().people().all(SESSION)).extracting(Person::key).containsExactly("p2");
    assertThat(ports().people().byLink(LinkKind.PERSONAL, "link")).isEmpty();
    assertThat(ports().people().byLink(LinkKind.BROWSER, "phone")).isEmpty();
  }

  @Test
  void leads_from_a_join_code_to_its_session() {
    change(new PersonChange.SetJoinCode("p1", "ABCD2345"));

    assertThat(ports().people().joinCode(SESSION)).contains("ABCD2345");
    assertThat(ports().people().byJoinCode("ABCD2345")).contains(SESSION);
    assertThat(ports().people().joinCode("other")).isEmpty();
    assertThat(ports().people().byJoinCode("ZZZZ9999")).isEmpty();
  }

  @Test
  void ends_the_old_join_code_with_a_new_one() {
    change(new PersonChange.SetJoinCode("p1", "OLD"));
    change(new PersonChange.SetJoinCode("p1", "NEW"));

    assertThat(ports().people().byJoinCode("OLD")).isEmpty();
    assertThat(ports().people().byJoinCode("NEW")).contains(SESSION);
  }

  @Test
  void never_lets_one_join_code_lead_to_two_sessions() {
    change(new PersonChange.SetJoinCode("p1", "SAME"));
    var taken = Changing.in("other").people(new PersonChange.SetJoinCode("p1", "SAME"));

    assertThatThrownBy(() -> ports().commit(taken)).hasCauseInstanceOf(LedgerFailure.class);

    assertThat(ports().people().byJoinCode("SAME")).contains(SESSION);
  }

  @Test
  void keeps_the_circle_as_it_was_when_the_marking_opened() {
    var circle = new Circle(Map.of("p1", Side.UNION, "p2", Side.EMPLOYER, "p3", Side.NONE));
    ports().commit(Changing.in(SESSION).inviting(MARKING, circle));

    change(add("p1", "Eva"), new PersonChange.Forget("p1"));

    assertThat(ports().people().circle(SESSION, MARKING)).contains(circle);
    assertThat(ports().people().circle(SESSION, MARKING.next())).isEmpty();
  }

  private void change(PersonChange... changes) {
    ports().commit(Changing.in(SESSION).people(changes));
  }

  private Person find(String person) {
    return ports().people().find(SESSION, person).orElseThrow();
  }

  private static PersonChange add(String person, String name) {
    return new PersonChange.Add(person, name, false, false);
  }

  private static PersonChange personal(String person, String hash) {
    return new PersonChange.SetLink(person, LinkKind.PERSONAL, hash);
  }

  private static PersonChange browser(String person, String hash) {
    return new PersonChange.SetLink(person, LinkKind.BROWSER, hash);
  }

  // --- one person in two chats

  private static final Instant UNTIL = Instant.parse("2027-03-01T09:10:00Z");

  @Test
  void knows_who_offered_a_code_until_it_ends_or_is_drawn_anew() {
    change(add("p1", "Eva"));
    change(new PersonChange.OfferCode("p1", "old", UNTIL));
    change(new PersonChange.OfferCode("p1", "new", UNTIL));

    assertThat(ports().people().byConnectCode("old")).isEmpty();
    assertThat(ports().people().byConnectCode("new")).contains(new Offer(SESSION, "p1", UNTIL));

    change(new PersonChange.EndCode("p1"));
    assertThat(ports().people().byConnectCode("new")).isEmpty();
  }

  @Test
  void lets_a_code_that_two_drew_stand_for_nobody() {
    change(add("p1", "Eva"), add("p2", "Ulf"));
    change(
        new PersonChange.OfferCode("p1", "same", UNTIL),
        new PersonChange.OfferCode("p2", "same", UNTIL));

    assertThat(ports().people().byConnectCode("same")).isEmpty();
  }

  @Test
  void gives_one_of_two_who_are_one_all_that_stood_for_the_other() {
    change(add("p1", "Eva"), add("p2", "Eva i Slack"));
    change(
        new PersonChange.SetAccount("p2", "slack:T1:U1"),
        new PersonChange.SetLink("p2", LinkKind.BROWSER, "browser"),
        new PersonChange.SetLink("p2", LinkKind.PERSONAL, "link"));

    change(new PersonChange.Merge("p1", "p2"));

    assertThat(ports().people().byAccount(SESSION, "slack:T1:U1")).contains("p1");
    assertThat(ports().people().byLink(LinkKind.BROWSER, "browser"))
        .contains(new Found(SESSION, "p1"));
    assertThat(ports().people().byLink(LinkKind.PERSONAL, "link")).isEmpty();
    assertThat(ports().people().find(SESSION, "p2")).isPresent();
  }

  @Test
  void forgets_one_of_two_who_was_still_waiting() {
    change(add("p1", "Eva"), new PersonChange.Add("p2", "Eva i Slack", true, false));

    change(new PersonChange.Merge("p1", "p2"));

    assertThat(ports().people().find(SESSION, "p2")).isEmpty();
  }

  @Test
  void invites_one_of_two_who_are_one_once() {
    var open = new Sealed(new Item.Marking("goals"), 2);
    var both = Map.of("p1", Side.EMPLOYER, "p2", Side.UNION, "p3", Side.UNION);
    change(add("p1", "Eva"), add("p2", "Eva i Slack"));
    ports()
        .commit(
            Changing.in(SESSION)
                .opening(open)
                .inviting(MARKING, new Circle(Map.of("p2", Side.UNION, "p3", Side.UNION)))
                .inviting(open, new Circle(both)));

    change(new PersonChange.Merge("p1", "p2"));

    assertThat(ports().people().circle(SESSION, MARKING))
        .contains(new Circle(Map.of("p1", Side.UNION, "p3", Side.UNION)));
    assertThat(ports().people().circle(SESSION, open))
        .contains(new Circle(Map.of("p1", Side.EMPLOYER, "p3", Side.UNION)));
  }
}
