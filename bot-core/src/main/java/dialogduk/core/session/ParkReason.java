package dialogduk.core.session;

/// Why a question is let go of for now; each may be followed by a sentence of one's own.
public enum ParkReason {
  NEEDS_MATERIAL,
  NEGOTIATION,
  OTHER_FORUM,
  OTHER
}
