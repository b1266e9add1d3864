package org.lectern.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.Setting;

/** What the user set, held against what may be set. */
final class Settings {
    private Settings() {}

    /** All settings of the analysis: as given, else their defaults. */
    static Map<String, String> checked(Map<String, String> given, List<Setting> known, Analyses.Entry analysis)
            throws AnalysisException {
        var checked = new LinkedHashMap<String, String>();
        for (Setting setting : known) {
            String value = given.getOrDefault(setting.name(), setting.defaultValue());
            Optional<String> refusal = setting.refusal(value);
            if (refusal.isPresent()) {
                throw new AnalysisException(
                        "The analysis " + analysis.label() + " was not run: " + refusal.get(),
                        setting.name() + "=" + value,
                        "Set it to " + setting.defaultValue() + ", its default, or leave it out.");
            }
            checked.put(setting.name(), value);
        }
        for (String name : given.keySet()) {
            if (!checked.containsKey(name)) {
                throw new AnalysisException(
                        "The analysis " + analysis.label() + " was not run: it has no setting " + name + ".",
                        name,
                        known.isEmpty()
                                ? "Leave it out; this analysis has no settings."
                                : "Its settings are " + String.join(", ", checked.keySet()) + ".");
            }
        }
        return Map.copyOf(checked);
    }
}
