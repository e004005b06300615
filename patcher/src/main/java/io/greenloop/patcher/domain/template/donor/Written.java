package io.greenloop.patcher.domain.template.donor;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.Tree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;

/**
 * An expression as text that can be put into another without being torn apart.
 *
 * @param binding how tightly it binds, see {@link Binding}
 */
public record Written(String source, int binding) {

    public Written {
        requireNonNull(source, "source");
    }

    /** The expression of the file as it is written. */
    public static Written of(Site site, Tree tree) {
        return new Written(site.source(tree), Binding.of(tree));
    }

    /** A name, a literal, a call: what needs no parentheses anywhere. */
    public static Written primary(String source) {
        return new Written(source, Binding.PRIMARY);
    }

    public static Written joined(Written left, String operator, Written right) {
        int binding = Binding.ofOperator(operator);
        boolean isAssociative = operator.equals("&&") || operator.equals("||");
        return new Written(
                left.within(binding) + " " + operator + " " + right.within(isAssociative ? binding : binding + 1),
                binding);
    }

    /** With a prefix operator such as {@code !} or {@code -} or a cast. */
    public Written prefixed(String operator) {
        return new Written(operator + within(Binding.UNARY), Binding.UNARY);
    }

    /** In parentheses where something that binds tighter is around. */
    public String within(int needed) {
        return binding < needed ? "(" + source + ")" : source;
    }

    /** Put in the place of the site's tree. */
    public TextEdit at(Site site) {
        var text = within(Binding.neededAt(site));
        int before = site.file().start(site.tree()) - 1;
        // One sign right behind another of its kind would be read as a step.
        boolean wouldStep = before >= 0
                && (text.startsWith("-") || text.startsWith("+"))
                && site.file().text().charAt(before) == text.charAt(0);
        return site.replace(site.tree(), wouldStep ? "(" + text + ")" : text);
    }

    /** The suggestion to put this in the place of the site's tree. */
    public Suggestion instead(Site site, double closeness) {
        return instead(
                site,
                closeness,
                "%s was used where %s is meant: it was replaced."
                        .formatted(site.quote(site.tree()), Site.quote(source)));
    }

    public Suggestion instead(Site site, double closeness, String explanation) {
        return Suggestion.of(at(site), closeness, explanation);
    }
}
