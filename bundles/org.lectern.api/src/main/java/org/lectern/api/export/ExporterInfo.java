package org.lectern.api.export;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names an {@link Exporter}, so that it is listed without being loaded. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ExporterInfo {
    String PREFIX_ = "exporter.";

    /** As given to {@code --format}: {@code bibtex}. */
    String id();

    /** As shown: {@code BibTeX}. */
    String label();

    /** Of the file, without the dot; empty for a format that is a folder. */
    String extension() default "";
}
