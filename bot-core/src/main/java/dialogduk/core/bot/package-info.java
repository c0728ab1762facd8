/// The shell around the rules: the one entry for every chat (`Bot`), the ports a store implements,
/// and the seven verbs a chat implements (`Channel`).
@NullMarked
package dialogduk.core.bot;

import org.jspecify.annotations.NullMarked;
