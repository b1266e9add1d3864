package org.lectern.testkit.swt;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether a display is there to open windows on. */
final class DisplayCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        String display = System.getenv("DISPLAY");
        return linux && (display == null || display.isEmpty())
                ? ConditionEvaluationResult.disabled("skipped: no DISPLAY; ./verify starts one")
                : ConditionEvaluationResult.enabled("a display is there");
    }
}
