/** One setting: its name, the choice, one line on what it does. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Switch } from '../../components/controls/switch';

interface SettingProps {
  name: string;
  what?: string;
  children: (ids: { name: string; what: string | undefined }) => ComponentChildren;
}

export function Setting({ name, what, children }: SettingProps) {
  const id = useId();
  const whatId = what ? `${id}what` : undefined;
  return (
    <div class="setting">
      <p class="name" id={`${id}name`}>
        {name}
      </p>
      <div class="control">{children({ name: `${id}name`, what: whatId })}</div>
      {what && (
        <p class="what" id={whatId}>
          {what}
        </p>
      )}
    </div>
  );
}

interface SwitchSettingProps {
  name: string;
  what?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function SwitchSetting({ name, what, on, onChange }: SwitchSettingProps) {
  return (
    <Setting name={name} what={what}>
      {(ids) => <Switch labelledBy={ids.name} describedBy={ids.what} on={on} onChange={onChange} />}
    </Setting>
  );
}
