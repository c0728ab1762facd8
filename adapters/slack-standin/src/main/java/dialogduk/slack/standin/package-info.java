/// The stand-in: a strict workspace that speaks Slack's protocol on the loopback, for tests and for
/// developers at their desk. It is not Slack, holds nothing of it, and is never part of the
/// program.
///
/// ```
/// var time = new SettableTime(Instant.parse("2026-03-02T09:00:00Z"));
/// try (var standin = Standin.start(Options.at(time))) {
///   var team = standin.team("T1", "kommunen");
///   standin.account(team, "U1", "anna");
///   standin.channel(team, "C1", "samverkan", "U1");
///   // start the bot with standin.apiUrl(), standin.secret() and team.token(), then
///   standin.deliverTo(URI.create("http://127.0.0.1:8080/slack/events"));
///   var sent = standin.person("U1").in("C1").types("/dialogduk start");   // sent.inTime(), sent.status()
///   var card = standin.messages("C1").getLast();
///   standin.person("U1").in("C1").clicks(card, "next");
///   standin.faults().next("chat.update", new Fault.LostAnswer());
///   standin.received();                                                  // every byte that came
/// }
/// ```
@NullMarked
package dialogduk.slack.standin;

import org.jspecify.annotations.NullMarked;
