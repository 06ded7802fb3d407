/** The objective of METHOD §2 and §3 as pure code over the ports; natural logarithms, nats. */
@NullMarked
package io.irote.objective;

import org.jspecify.annotations.NullMarked;
