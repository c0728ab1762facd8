package dialogduk.web.page;

/// A way to another page.
public record Link(String label, String href) {}
