package io.greenloop.service.configuration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which values of a property are allowed, where its type says too little: {@code "1..100"}, {@code "0.."}, {@code
 * "PT1S..PT1H"}, {@code "ONE|OTHER"}. It is read from the source: the page of properties and the check at start are made of it.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Allowed {

    /** Least and most, both allowed, either may be left out; or all that there are. */
    String value();
}
