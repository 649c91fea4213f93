package dev.towerbook.budget;

/**
 * What is agreed beside the money.
 *
 * @param benefitClaimed a benefit or a return is promised
 * @param controlModelStated review, verification and escalation are described and costed
 * @param governanceDeferred governance is marked as later or optional
 * @param exitTermsStated who owns what at the end, and how to leave, is written down
 * @param rolloutStages number of stages
 */
public record BudgetFacts(
    boolean benefitClaimed,
    boolean controlModelStated,
    boolean governanceDeferred,
    boolean exitTermsStated,
    int rolloutStages) {}
