export { DEMO_PASSWORD } from "./people.js";
export { seedDemo } from "./seed-demo.js";
