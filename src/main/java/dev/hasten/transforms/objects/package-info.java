/** Does without objects, or knows of which class they are. */
@NullMarked
package dev.hasten.transforms.objects;

import org.jspecify.annotations.NullMarked;
