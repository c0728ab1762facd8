package dialogduk.teams.api;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.teams.TeamsMessage;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/// A connector within a budget. It throws [Busy] with a time to wait, and [Doubtful] never.
final class BudgetedConnector implements Connector {

  private final Connector connector;
  private final TeamsBudget budget;

  BudgetedConnector(Connector connector, TeamsBudget budget) {
    this.connector = connector;
    this.budget = budget;
  }

  @Override
  public String post(Address where, Optional<String> under, TeamsMessage message) {
    return within(
        where.tenant(), where.conversation(), () -> connector.post(where, under, message));
  }

  @Override
  public void edit(Address where, String message, TeamsMessage instead) {
    var _ =
        within(
            where.tenant(),
            where.conversation(),
            () -> {
              connector.edit(where, message, instead);
              return message;
            });
  }

  @Override
  public String personal(URI service, String bot, String user, String tenant) {
    return within(tenant, user, () -> connector.personal(service, bot, user, tenant));
  }

  private String within(String tenant, String conversation, Supplier<String> call) {
    budget.take(tenant, conversation);
    try {
      var answer = call.get();
      budget.settled(conversation);
      return answer;
    } catch (Busy busy) {
      throw budget.paused(conversation, busy);
    } catch (Doubtful no) {
      throw budget.doubted(conversation, no);
    } catch (Gone gone) {
      budget.settled(conversation);
      throw gone;
    }
  }
}
