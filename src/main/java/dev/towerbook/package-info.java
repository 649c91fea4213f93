/**
 * Towerbook: the nightly book of what each application really costs, and whether it is worth it.
 * Rooms in the order in which money walks through them: money, table, intake, mapping, ledger, tco,
 * economics, decision, report, store, job. A room uses rooms before it, none after it; {@code
 * sample} stands at the side and uses money and table only.
 */
@NullMarked
package dev.towerbook;

import org.jspecify.annotations.NullMarked;
