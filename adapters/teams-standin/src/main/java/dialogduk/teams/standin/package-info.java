/// The stand-in: a strict connector that speaks the Bot Framework's protocol on the loopback as one
/// of its chats does, for tests. It is not Teams, holds nothing of it, and is never part of the
/// program.
///
/// ```
/// var time = new SettableTime(Instant.parse("2026-03-02T09:00:00Z"));
/// try (var standin = Standin.start(Options.at(time))) {
///   standin.account("anna", "Anna Ek");
///   var channel = standin.channel(standin.team("Kommunen", "anna"), "samverkan");
///   // start the bot with openIdUrl(), tokenUrl(), host(), options().botId() and password(), then
///   standin.deliverTo(URI.create("http://127.0.0.1:8080/api/messages"));
///   standin.person("anna").in(channel).mentions("nästa");               // inTime(), status()
///   var card = standin.botMessages(channel).getLast();
///   standin.person("anna").in(channel).presses(card, "Svara");          // seen()
///   standin.faults().next(Operation.EDIT, new Fault.LostAnswer());
///   assertThat(standin.findings()).isEmpty();                           // and received()
/// }
/// ```
@NullMarked
package dialogduk.teams.standin;

import org.jspecify.annotations.NullMarked;
