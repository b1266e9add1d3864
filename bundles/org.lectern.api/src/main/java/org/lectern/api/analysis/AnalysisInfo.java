package org.lectern.api.analysis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names an {@link Analysis}, so that it is listed without being loaded. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AnalysisInfo {
    String PREFIX_ = "analysis.";

    /** As given to {@code lectern analyse}: {@code papers-over-time}. Lower case, digits, hyphens. */
    String id();

    /** As it stands in the menu: {@code Papers over time}. */
    String label();

    /** One sentence: what the result shows. */
    String description() default "";
}
