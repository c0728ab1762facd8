package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlTest {

  private static final String ADD = "INSERT INTO number (value) VALUES (?)";
  private static final String HALF = "SELECT abs(value) FROM number";

  @Test
  void can_use_a_statement_again_that_has_failed() throws SQLException {
    try (var sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"))) {
      sql.update("CREATE TABLE number (value INTEGER PRIMARY KEY)");
      sql.update(ADD, 1);
      assertThatThrownBy(() -> sql.update(ADD, 1)).isInstanceOf(SQLException.class);
      sql.update(ADD, 2);

      sql.update(ADD, Long.MIN_VALUE);
      assertThatThrownBy(() -> sql.list(HALF, row -> row.getLong(1)))
          .isInstanceOf(SQLException.class);
      sql.update("DELETE FROM number WHERE value < 0");

      assertThat(sql.list(HALF, row -> row.getLong(1))).containsExactly(1L, 2L);
    }
  }
}
