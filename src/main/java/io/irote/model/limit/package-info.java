/** What bounds calls: budgets, rates, slots, waits and retries, and the user's wish to stop. */
@NullMarked
package io.irote.model.limit;

import org.jspecify.annotations.NullMarked;
