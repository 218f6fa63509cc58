/// Grows with each change of what is found in a text: what earlier numbers found is found anew.
package let taggerVersion = 1
