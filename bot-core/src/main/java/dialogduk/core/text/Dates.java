package dialogduk.core.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Dates and times as people say them, in the group's zone: "fredag 6 mars kl. 12.00". A line never
/// ends between a day and its month, nor before a time of day.
public final class Dates {

  private static final String NO_BREAK = "\u00a0";
  private static final Pattern HELD_TOGETHER =
      Pattern.compile(" (?=\\d{1,2}[.:]\\d)|(?<=\\b\\d{1,2}) (?=\\p{L})");

  private final Texts texts;
  private final ZoneId zone;

  public Dates(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /// Weekday and date.
  public String day(LocalDate date) {
    return format("date.day", date.atStartOfDay());
  }

  public String day(Instant at) {
    return day(LocalDate.ofInstant(at, zone));
  }

  /// Date with year, for the record.
  public String full(LocalDate date) {
    return format("date.full", date.atStartOfDay());
  }

  /// Weekday and date with year.
  public String written(LocalDate date) {
    return format("date.written", date.atStartOfDay());
  }

  public String moment(LocalDateTime at) {
    return format("date.moment", at);
  }

  public String moment(Instant at) {
    return moment(LocalDateTime.ofInstant(at, zone));
  }

  /// Time of day.
  public String time(Instant at) {
    return format("date.time", LocalDateTime.ofInstant(at, zone));
  }

  public LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  private String format(String key, LocalDateTime at) {
    var said = DateTimeFormatter.ofPattern(texts.say(key), texts.locale()).format(at);
    return HELD_TOGETHER.matcher(said).replaceAll(NO_BREAK);
  }
}
