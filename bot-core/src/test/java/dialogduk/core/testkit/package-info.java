/// What every module tests with: contracts for the ports, and hand-written doubles for what lies
/// behind them. Packed as the test-jar of `dialogduk-core`.
@NullMarked
package dialogduk.core.testkit;

import org.jspecify.annotations.NullMarked;
