package dialogduk.core.session;

/// Points to a free text that lives outside the log, so that erasing it breaks no hash chain.
///
/// @param id random
/// @param digest SHA-256 of salt and text, in hexadecimal
public record TextRef(String id, String digest) {}
