package dev.towerbook.ledger.tuple;

import dev.towerbook.mapping.Classification;
import java.time.YearMonth;

/**
 * Charges of use whose resources are counted together.
 *
 * @param month that bills them
 * @param account sub-account, where rules read it, or billing account
 * @param tags what is said of their tags, see {@link
 *     dev.towerbook.mapping.tags.RequiredTags#of(java.util.SortedMap)}
 * @param place where the rules put them
 */
public record ResourceGroup(YearMonth month, String account, String tags, Classification place) {}
