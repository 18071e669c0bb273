/** What anybody may see of a person. */
export default {
  octopus: "{{nickname}}의 옥토퍼스",
  joined: "<day/>부터 함께하고 있어요",
};
