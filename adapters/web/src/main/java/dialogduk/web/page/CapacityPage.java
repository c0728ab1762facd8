package dialogduk.web.page;

import java.util.List;

/// In which capacity one takes part, stated by oneself. Posts `state-capacity` to `{base}/do` with
/// `name`, `side` (`employer`, `union`, `employee`), `manager`, `organisation` and
/// `other-organisation`; *Tacka nej* posts `leave`.
///
/// @param from who invites, with function: "Karin Ek, facilitator"
/// @param title of the dialogue
/// @param about what it is, until when, who sees what: a paragraph each
/// @param name as the facilitator wrote it
/// @param side chosen before, or empty: nothing is chosen for anyone
/// @param organisations the union organisations of this dialogue, in alphabetical order
/// @param problems what is missing; all that was typed is kept
public record CapacityPage(
    Frame frame,
    String from,
    String title,
    List<String> about,
    String name,
    String side,
    boolean manager,
    String organisation,
    String otherOrganisation,
    List<String> organisations,
    List<String> problems)
    implements Page {
  public CapacityPage {
    about = List.copyOf(about);
    organisations = List.copyOf(organisations);
    problems = List.copyOf(problems);
  }
}
