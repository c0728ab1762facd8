package dialogduk.web.page;

/// After the code: waiting to be let in. Listens to `{base}/live` and asks for itself; when the
/// answer is another page, the browser goes there. Without a script it asks every twenty seconds.
///
/// @param name as it will be shown to the group
/// @param facilitator who lets in
public record WaitPage(Frame frame, String name, String facilitator) implements Page {}
