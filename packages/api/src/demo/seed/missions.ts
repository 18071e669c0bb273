import type { MissionOpenType, MissionType } from "@octopus/db/enums";
import type { Person } from "./people.js";

/** A mission of the demo. Days are counted from today: -3 is three days ago. */
export interface DemoMission {
  readonly title: string;
  readonly content: string;
  readonly type: MissionType;
  /** Points. */
  readonly stake: number;
  readonly capacity: number;
  readonly openType?: MissionOpenType;
  readonly leader: Person;
  readonly members?: readonly Person[];
  /** When it was made, configured and joined. */
  readonly created: number;
  /** Absent: never configured. */
  readonly schedule?: {
    readonly starts: number;
    readonly weeks: number;
    readonly daysPerWeek: number;
    readonly windows: readonly { readonly start: string; readonly end: string }[];
  };
  /** When its leader called it off. */
  readonly cancelled?: number;
  /** A digit for each day from the start: how many of its windows the person kept. */
  readonly kept?: Partial<Record<Person, string>>;
}

const allDay = { start: "00:00", end: "24:00" };

const over: DemoMission[] = [
  {
    title: "물 2리터 마시기",
    content: "하루 동안 마신 물병을 한곳에 모아 찍어 주세요. 눈금이 보이게요.",
    type: "LIFE",
    stake: 2_000,
    capacity: 2,
    leader: "octodemo1",
    members: ["octodemo2"],
    created: -37,
    schedule: { starts: -35, weeks: 1, daysPerWeek: 3, windows: [{ start: "18:00", end: "24:00" }] },
    kept: { octodemo1: "1010100", octodemo2: "0101010" },
  },
  {
    title: "영어 뉴스 한 편 읽기",
    content: "읽은 기사와 모르는 단어를 적은 공책을 함께 찍어 주세요.",
    type: "STUDY",
    stake: 1_000,
    capacity: 4,
    leader: "octodemo4",
    created: -39, // and never configured: the batch cancels it after 30 days
  },
  {
    title: "매일 30분 운동",
    content: "운동을 마친 뒤 운동화나 운동 기구가 보이게 찍어 주세요. 걷기, 달리기, 홈트 모두 좋아요.",
    type: "EXERCISE",
    stake: 5_000,
    capacity: 4,
    leader: "octodemo1",
    members: ["octodemo2", "octodemo3"],
    created: -24,
    schedule: { starts: -22, weeks: 1, daysPerWeek: 7, windows: [{ start: "06:00", end: "23:00" }] },
    kept: { octodemo1: "1111111", octodemo2: "1111011", octodemo3: "1101000" },
  },
  {
    title: "주말 등산 모임",
    content: "정상이나 쉼터에서 함께 온 사람들과 찍어 주세요.",
    type: "MEETING",
    stake: 1_500,
    capacity: 6,
    leader: "octodemo3",
    members: ["octodemo1"],
    created: -12,
    schedule: { starts: -7, weeks: 2, daysPerWeek: 1, windows: [{ start: "07:00", end: "18:00" }] },
    cancelled: -10,
  },
];

const underWay: DemoMission[] = [
  {
    title: "하루 만 보 걷기",
    content: "오전에 한 번, 저녁에 한 번 만보기 화면이나 걷던 길을 찍어 주세요.",
    type: "EXERCISE",
    stake: 3_000,
    capacity: 4,
    leader: "octodemo2",
    members: ["octodemo1", "octodemo4"],
    created: -9,
    schedule: {
      starts: -6,
      weeks: 3,
      daysPerWeek: 5,
      windows: [
        { start: "05:00", end: "12:00" },
        { start: "17:00", end: "24:00" },
      ],
    },
    kept: { octodemo1: "202101", octodemo2: "120110", octodemo4: "101010" },
  },
  {
    title: "하루 한 장 그림 그리기",
    content: "오늘 그린 그림을 밝은 곳에서 찍어 주세요. 낙서도 그림이에요.",
    type: "ETC",
    stake: 1_000,
    capacity: 5,
    leader: "octodemo3",
    members: ["octodemo1", "octodemo2", "octodemo4"],
    created: -6,
    schedule: { starts: -4, weeks: 2, daysPerWeek: 7, windows: [allDay] },
    kept: { octodemo1: "1111", octodemo2: "1011", octodemo3: "1111", octodemo4: "0110" },
  },
];

const recruiting: DemoMission[] = [
  {
    title: "아침 6시 기상",
    content: "일어나자마자 시계와 창밖을 함께 찍어 주세요. 6시 30분까지예요.",
    type: "LIFE",
    stake: 3_000,
    capacity: 4,
    leader: "octodemo2",
    members: ["octodemo3", "octodemo4"],
    created: -5,
    schedule: { starts: 2, weeks: 2, daysPerWeek: 5, windows: [{ start: "05:30", end: "06:30" }] },
  },
  {
    title: "토익 단어 30개 외우기",
    content: "외운 단어를 손으로 적어 찍어 주세요. 날짜도 함께 적어 주세요.",
    type: "STUDY",
    stake: 2_000,
    capacity: 5,
    leader: "octodemo1",
    members: ["octodemo2"],
    created: -4,
    schedule: { starts: 3, weeks: 4, daysPerWeek: 5, windows: [allDay] },
  },
  {
    title: "퇴근하고 달리기 5km",
    content: "달린 거리와 시간이 나온 화면을 찍어 주세요.",
    type: "EXERCISE",
    stake: 5_000,
    capacity: 3,
    leader: "octodemo4",
    members: ["octodemo2"],
    created: -3,
    schedule: { starts: 1, weeks: 3, daysPerWeek: 3, windows: [{ start: "18:00", end: "24:00" }] },
  },
  {
    title: "토요일 독서 모임",
    content: "함께 읽은 책의 표지를 펼쳐 놓고 찍어 주세요.",
    type: "MEETING",
    stake: 1_000,
    capacity: 8,
    leader: "octodemo3",
    members: ["octodemo4"],
    created: -2,
    schedule: { starts: 4, weeks: 4, daysPerWeek: 1, windows: [{ start: "09:00", end: "21:00" }] },
  },
  {
    title: "우리끼리 야식 끊기",
    content: "밤 9시부터 자정 사이에 깨끗한 식탁을 찍어 주세요.",
    type: "LIFE",
    stake: 4_000,
    capacity: 3,
    openType: "CLOSE_ROOM",
    leader: "octodemo4",
    members: ["octodemo1"],
    created: -2,
    schedule: { starts: 2, weeks: 2, daysPerWeek: 7, windows: [{ start: "21:00", end: "24:00" }] },
  },
  {
    title: "하늘 사진 한 장",
    content: "그날의 하늘을 한 장 찍어 주세요. 흐려도 좋아요.",
    type: "ETC",
    stake: 500,
    capacity: 8,
    leader: "octodemo3",
    created: -1,
    schedule: { starts: 5, weeks: 2, daysPerWeek: 7, windows: [allDay] },
  },
];

const notConfigured: DemoMission[] = [
  {
    title: "저녁 먹고 동네 산책",
    content: "산책길에서 마음에 든 풍경을 찍어 주세요.",
    type: "EXERCISE",
    stake: 1_000,
    capacity: 4,
    leader: "octodemo1",
    created: -1,
  },
];

export const demoMissions: readonly DemoMission[] = [...over, ...underWay, ...recruiting, ...notConfigured];
