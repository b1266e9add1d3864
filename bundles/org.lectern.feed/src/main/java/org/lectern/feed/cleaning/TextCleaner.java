package org.lectern.feed.cleaning;
public final class TextCleaner { public static final int VERSION=1; public static Cleaned clean(org.lectern.api.model.PaperText t){ return new Cleaned(t, java.util.List.of()); } }
