package dialogduk.core.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which dates people may be asked to keep, and which may be written on a cloth.
record DateLimits(Context context) {

  private static final int YEARS = 10;

  Optional<Refusal> refusalOfAnswerBy(@Nullable LocalDateTime by) {
    return refusalOfComing(by == null ? null : by.toLocalDate());
  }

  /// From today on.
  Optional<Refusal> refusalOfComing(@Nullable LocalDate date) {
    return refusal(date == null || isWithin(context.today(), date));
  }

  /// Until today.
  Optional<Refusal> refusalOfPast(LocalDate date) {
    return refusal(isWithin(date, context.today()));
  }

  private static boolean isWithin(LocalDate from, LocalDate to) {
    return !to.isBefore(from) && !to.isAfter(from.plusYears(YEARS));
  }

  private static Optional<Refusal> refusal(boolean fine) {
    return fine ? Optional.empty() : Optional.of(new Refusal.DateOutOfRange());
  }
}
