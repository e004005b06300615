/** Models behind any endpoint that speaks OpenAI's chat completions. */
package io.greenloop.patcher.openai;
