/// Wires the adapters to the core and starts them. The only package that knows Spring Boot; nobody
/// may use it.
@NullMarked
package dialogduk.app;

import org.jspecify.annotations.NullMarked;
