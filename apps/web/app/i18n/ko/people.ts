/** What anybody may see of a person. */
export default {
  octopus: "{{nickname}}의 옥토퍼스",
  joined: "<day/>부터 함께하고 있어요",
  suspended: {
    title: "계정이 정지됐어요",
    text: "새 미션을 열거나 들어갈 수 없고 이의도 낼 수 없어요. 함께하는 미션은 그대로 이어져요. 이유: {{reason}}",
  },
};
