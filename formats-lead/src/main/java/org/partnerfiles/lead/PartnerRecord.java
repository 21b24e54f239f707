package org.partnerfiles.lead;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How the records' builders are generated. It is gone from the class files, so that nobody else needs Immutables. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Value.Style(
        jdkOnly = true,
        jdk9Collections = true,
        allowedClasspathAnnotations = Override.class,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE)
@interface PartnerRecord {}
