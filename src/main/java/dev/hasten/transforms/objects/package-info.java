/** Does what methods, properties and operators of the file's classes do in their place, and does without objects. */
@NullMarked
package dev.hasten.transforms.objects;

import org.jspecify.annotations.NullMarked;
