// Whether the server answers. What the browser says of the network is not enough: a bar of signal is no connection.
import { ref } from "vue";

/** True until a question stays without an answer. */
export const reachable = ref(true);
