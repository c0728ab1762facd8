package dialogduk.slack;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request whose body was read and can be read again, as bytes and as parameters, as often as one
/// likes. Its parameters are those of the body: Slack signs no query.
final class KeptRequest extends HttpServletRequestWrapper {

  private final byte[] body;
  private final Map<String, String> fields;

  KeptRequest(HttpServletRequest request, byte[] body, SlackPayload payload) {
    super(request);
    this.body = body.clone();
    this.fields = payload instanceof SlackPayload.Form(var all, var _) ? all : Map.of();
  }

  @Override
  public ServletInputStream getInputStream() {
    return new KeptBody(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return fields.get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    var value = fields.get(name);
    return value == null ? null : new String[] {value};
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    var map = new LinkedHashMap<String, String[]>();
    fields.forEach((name, value) -> map.put(name, new String[] {value}));
    return Collections.unmodifiableMap(map);
  }

  private static final class KeptBody extends ServletInputStream {
    private final ByteArrayInputStream in;

    KeptBody(ByteArrayInputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return in.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body is here already: read it");
    }
  }
}
