/** Where servers are and how one gets to them: addresses, keys, proxies, authorities. */
@NullMarked
package io.irote.model.http.access;

import org.jspecify.annotations.NullMarked;
