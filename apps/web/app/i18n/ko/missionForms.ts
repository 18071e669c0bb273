/** Creating a mission, giving it a schedule, changing it. */
export default {
  steps: { mission: "미션", schedule: "일정" },
  create: {
    title: "미션 만들기",
    submit: "포인트 걸고 만들기",
    note: "만드는 순간 포인트를 걸어요. 시작하기 전에 취소하면 전부 돌아와요.",
  },
  edit: { title: "미션 고치기", submit: "고치기" },
  name: { label: "미션 이름", hint: "4–30자", placeholder: "새벽 여섯 시 기상" },
  content: {
    label: "인증 방법",
    hint: "무엇을 찍으면 인증인지 알려 주세요. 6–300자",
    placeholder: "세면대 앞에서 시계가 보이게 찍어요.",
  },
  capacity: {
    label: "정원",
    hint: "방장까지 함께 세요.",
    onlyMore: "늘릴 수만 있어요.",
    seats_other: "{{count}}명",
  },
  openType: {
    label: "누가 들어올 수 있나요?",
    open: "누구나 찾아서 들어올 수 있어요.",
    closed: "코드를 아는 사람만 들어올 수 있어요.",
  },
  cameraOnly: {
    label: "카메라로만 인증",
    hint: "그 자리에서 찍은 사진만 받아요. 갤러리에 있는 사진은 올릴 수 없어요.",
  },
  stake: {
    label: "걸 포인트",
    hint: "내 포인트 <points/>",
    hintWithBalance: "내 포인트 <points/> · {{balance}}",
    rules: "모두 지키면 전부, 80% 이상 지키면 80%를 돌려받아요. 팀 모두가 100%면 5%를 더 받아요.",
  },
  schedule: {
    title: "일정 정하기",
    lead: "일정은 한 번만 정할 수 있어요.",
    startsOn: { label: "시작하는 날", hint: "내일부터 고를 수 있어요." },
    weeks: { label: "기간", hint: "1주부터 12주까지예요." },
    daysPerWeek: "일주일에 며칠",
    timesPerDay: "하루에 몇 번",
    windows: {
      label: "인증 시간",
      hint: "이 시간에만 인증할 수 있어요. 자정에 끝나면 00:00으로 적어요.",
      nth: "{{n}}번째",
      start: "시작",
      end: "끝",
    },
    unfinished: "시간을 모두 고르면 여기에 정리해 드려요.",
    submit: "이대로 열기",
  },
};
