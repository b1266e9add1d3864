package org.lectern.api.feed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names a {@link FeedFormat}, so that it is listed without being loaded. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FeedFormatInfo {
    String PREFIX_ = "feed.format.";

    /** As given to {@code --format}: {@code daily-papers-text}. */
    String id();

    /** As shown: {@code Daily Papers page as text}. */
    String label();
}
