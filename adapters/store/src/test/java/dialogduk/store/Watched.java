package dialogduk.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// A connection that notes every statement it carries out, and may be told to fail.
final class Watched implements UnaryOperator<Connection> {

  interface Fault {
    /// Throws if this statement is to fail.
    void before(String sql) throws SQLException;
  }

  private final List<String> carriedOut = new CopyOnWriteArrayList<>();
  private volatile Fault fault = _ -> {};

  @Override
  public Connection apply(Connection connection) {
    return proxy(
        Connection.class,
        (method, values) -> {
          var result = call(connection, method, values);
          return method.getName().equals("prepareStatement")
              ? statement((PreparedStatement) result, (String) values[0])
              : result;
        });
  }

  /// The statements since the last call.
  List<String> carriedOut() {
    var noted = List.copyOf(carriedOut);
    carriedOut.clear();
    return noted;
  }

  void failWith(Fault wanted) {
    fault = wanted;
  }

  private PreparedStatement statement(PreparedStatement statement, String sql) {
    return proxy(
        PreparedStatement.class,
        (method, values) -> {
          if (method.getName().startsWith("execute")) {
            carriedOut.add(sql);
            fault.before(sql);
          }
          return call(statement, method, values);
        });
  }

  private interface Call {
    Object on(Method method, Object[] values) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            Watched.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, values) -> call.on(method, values)));
  }

  private static Object call(Object on, Method method, Object[] values) throws Throwable {
    try {
      return method.invoke(on, values);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
