import { useState } from "react";
import {
  Button,
  Checkbox,
  ConfirmForm,
  CopyButton,
  Dialog,
  LinkButton,
  RadioGroup,
  SectionHeader,
  SegmentedControl,
  Select,
  ShareButton,
  Slider,
  Switch,
  TextArea,
  TextField,
} from "~/ui";

const types = [
  { value: "life", label: "생활 습관", hint: "일찍 일어나기, 물 마시기" },
  { value: "sport", label: "운동", hint: "걷기, 달리기, 스트레칭" },
  { value: "study", label: "공부", disabled: true },
];
const days = [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: `${n}일` }));

/** `name` keeps the two themes' radio groups apart. */
export function Controls({ name }: { name: string }) {
  const [pending, setPending] = useState(false);
  return (
    <section className="flex flex-col gap-5">
      <SectionHeader title="누르는 것" />
      <div className="flex flex-wrap gap-2">
        <Button type="button" variant="primary" pending={pending} onClick={() => setPending(true)}>
          인증하기
        </Button>
        <Button type="button">다음에</Button>
        <Button type="button" variant="quiet">
          건너뛰기
        </Button>
        <Button type="button" variant="danger">
          내보내기
        </Button>
        <Button type="button" variant="primary" pending>
          올리는 중
        </Button>
        <Button type="button" disabled>
          못 눌러요
        </Button>
        <LinkButton to="/dev/ui">링크</LinkButton>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="button" size="small" variant="primary">
          참가
        </Button>
        <Button type="button" size="small">
          수정
        </Button>
        <Button type="button" size="small" variant="quiet">
          취소
        </Button>
        <Button type="button" size="small" variant="danger">
          삭제
        </Button>
        <ShareButton title="옥토퍼스" text="같이 해요" url="/dev/ui" />
        <CopyButton text="A7K2QP" />
      </div>
      <div className="flex flex-wrap gap-2">
        <Dialog trigger="알림 창" title="인증은 이렇게 해요" description="사진 한 장이면 충분해요.">
          <p>창이 열려 있는 동안 한 번만 올릴 수 있어요.</p>
        </Dialog>
        <ConfirmForm
          trigger="미션 취소"
          variant="danger"
          title="미션을 취소할까요?"
          description="모두에게 1,000P가 돌아가요."
          confirm="취소하기"
          confirmVariant="danger"
          action="/dev/ui"
        />
      </div>
      <SectionHeader title="적는 것" />
      <TextField label="아이디" hint="영문 소문자와 숫자 6–12자" placeholder="octopus1" name={`${name}-id`} />
      <TextField
        label="닉네임"
        error="이미 쓰고 있는 닉네임이에요. 다른 이름을 골라 주세요."
        defaultValue="옥순이"
        name={`${name}-nickname`}
      />
      <TextField
        label="메일 인증 번호"
        inputMode="numeric"
        trailing={
          <Button type="button" className="shrink-0">
            보내기
          </Button>
        }
      />
      <TextArea label="인증 방법" hint="무엇을 찍으면 되는지 적어 주세요." />
      <Select label="은행" options={[{ value: "a", label: "문어은행" }]} placeholder="골라 주세요" />
      <RadioGroup label="종류" name={`${name}-type`} options={types} defaultValue="sport" />
      <SegmentedControl label="일주일에 며칠" name={`${name}-days`} options={days} defaultValue="3" />
      <Slider
        label="인원"
        min={2}
        max={8}
        defaultValue={4}
        ticks={[2, 3, 4, 5, 6, 7, 8]}
        format={(n) => `${n}명`}
      />
      <Switch label="공개 미션" hint="누구나 찾아서 들어올 수 있어요." defaultChecked />
      <Switch label="꺼진 것" />
      <Checkbox label="약관을 읽었고 동의해요" error="동의해야 시작할 수 있어요." />
    </section>
  );
}
