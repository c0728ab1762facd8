package dialogduk.slack.api;

import com.slack.api.methods.SlackApiTextResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer of which no more is read than what we go on with. Whatever else stands in it may look
/// as it likes: Slack says what was posted back in full, other servers less, or in another shape.
final class Taken implements SlackApiTextResponse {

  private boolean ok;
  private @Nullable String warning;
  private @Nullable String error;
  private @Nullable String needed;
  private @Nullable String provided;
  private @Nullable Object ts;
  private @Nullable Object channel;
  private transient Map<String, List<String>> headers = Map.of();

  /// What a message is called that was posted.
  Optional<String> message() {
    return ts instanceof String name && !name.isBlank() ? Optional.of(name) : Optional.empty();
  }

  /// A field of the channel that was asked for.
  Optional<String> ofChannel(String field) {
    return told(field) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /// Nothing where it is not said.
  Optional<Boolean> isChannel(String field) {
    return told(field) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
  }

  private @Nullable Object told(String field) {
    return channel instanceof Map<?, ?> fields ? fields.get(field) : null;
  }

  // --- what the SDK sets and reads

  @Override
  public boolean isOk() {
    return ok;
  }

  @Override
  public void setOk(boolean ok) {
    this.ok = ok;
  }

  @Override
  public @Nullable String getWarning() {
    return warning;
  }

  @Override
  public void setWarning(@Nullable String warning) {
    this.warning = warning;
  }

  @Override
  public @Nullable String getError() {
    return error;
  }

  @Override
  public void setError(@Nullable String error) {
    this.error = error;
  }

  @Override
  public @Nullable String getNeeded() {
    return needed;
  }

  @Override
  public void setNeeded(@Nullable String needed) {
    this.needed = needed;
  }

  @Override
  public @Nullable String getProvided() {
    return provided;
  }

  @Override
  public void setProvided(@Nullable String provided) {
    this.provided = provided;
  }

  @Override
  public Map<String, List<String>> getHttpResponseHeaders() {
    return headers;
  }

  @Override
  public void setHttpResponseHeaders(Map<String, List<String>> headers) {
    this.headers = headers;
  }
}
