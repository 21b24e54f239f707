package org.partnerfiles.accountupload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How the records' builders are generated. It is not kept in class files, so that users do not need Immutables. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Value.Style(
        jdkOnly = true,
        jdk9Collections = true,
        allowedClasspathAnnotations = Override.class,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE)
@interface PartnerRecord {}
