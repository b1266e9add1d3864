package org.lectern.feed.cleaning;
public record Cleaned(org.lectern.api.model.PaperText text, java.util.List<org.lectern.api.model.CleaningStep> steps) {}
