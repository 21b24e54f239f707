package org.partnerfiles.lead;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** The style of the records' generated builders. It is not in the class files, so that users do not need Immutables. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Value.Style(
        jdkOnly = true,
        jdk9Collections = true,
        allowedClasspathAnnotations = Override.class,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE)
@interface PartnerRecord {}
