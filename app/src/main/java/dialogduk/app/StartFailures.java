package dialogduk.app;

import dialogduk.app.Dialogs.FaultyDialogues;
import dialogduk.store.StoreFault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says in plain sentences why the server did not start, instead of a stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StoreFault fault -> {
          return new FailureAnalysis(fault.getMessage(), null, fault);
        }
        case FaultyDialogues fault -> {
          return new FailureAnalysis(
              fault.getMessage(), "Mend the lines above, then start again.", fault);
        }
        case Refusals.BadSetting fault -> {
          return new FailureAnalysis(fault.getMessage(), null, fault);
        }
        case InvalidConfigurationPropertyValueException fault
            when fault.getName().equals("server.port") -> {
          return new FailureAnalysis(Refusals.badPort().getMessage(), null, fault);
        }
        case InvalidConfigurationPropertyValueException fault
            when fault.getName().equals("management.server.port") -> {
          return new FailureAnalysis(Refusals.badManagementPort().getMessage(), null, fault);
        }
        default -> {}
      }
    }
    return null;
  }
}
