# dialect: classic
"""Files of sections with options: ConfigParser."""

__name__ = "ConfigParser"

import re

try:
    from collections import OrderedDict as _Dict
except ImportError:
    # A policy may not grant it.
    _Dict = dict

__all__ = [
    'NoSectionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
    'InterpolationDepthError', 'InterpolationSyntaxError', 'ParsingError',
    'MissingSectionHeaderError', 'ConfigParser', 'SafeConfigParser', 'RawConfigParser',
    'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH']

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """The base of what this module raises."""

    def __init__(self, msg=''):
        Exception.__init__(self, msg)
        self.message = msg

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, 'No section: %r' % (section,))
        self.section = section


class DuplicateSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, 'Section %r already exists' % section)
        self.section = section


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, 'No option %r in section: %r' % (option, section))
        self.option, self.section = option, section


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(
            self, option, section,
            'Bad value substitution:\n\tsection: [%s]\n\toption : %s\n\tkey    : %s\n'
            '\trawval : %s\n'
            % (section, option, reference, rawval))
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(
            self, option, section,
            'Value interpolation too deeply recursive:\n\tsection: [%s]\n\toption : %s\n'
            '\trawval : %s\n' % (section, option, rawval))


class ParsingError(Error):
    def __init__(self, filename):
        Error.__init__(self, 'File contains parsing errors: %s' % filename)
        self.filename = filename
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += '\n\t[line %2d]: %s' % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(
            self, 'File contains no section headers.\nfile: %s, line: %d\n%r'
            % (filename, lineno, line))
        self.filename, self.lineno, self.line = filename, lineno, line


class RawConfigParser:
    """Options by section; each value is the text that the file has."""

    _boolean_states = {'1': True, 'yes': True, 'true': True, 'on': True,
                       '0': False, 'no': False, 'false': False, 'off': False}
    SECTCRE = re.compile(r'\[(?P<header>[^]]+)\]')
    OPTCRE = re.compile(r'(?P<option>[^:=\s][^:=]*)\s*(?P<vi>[:=])\s*(?P<value>.*)$')
    OPTCRE_NV = re.compile(
        r'(?P<option>[^:=\s][^:=]*)\s*(?:(?P<vi>[:=])\s*(?P<value>.*))?$')

    def __init__(self, defaults=None, dict_type=_Dict, allow_no_value=False):
        self._dict = dict_type
        self._sections = dict_type()
        self._order = []
        self._defaults = dict_type()
        self._optcre = self.OPTCRE_NV if allow_no_value else self.OPTCRE
        for key, value in (defaults or {}).items():
            self._defaults[self.optionxform(key)] = value

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return [section for section in self._order if section in self._sections]

    def add_section(self, section):
        if section.lower() == 'default':
            raise ValueError('Invalid section name: %s' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._made(section)

    def _made(self, section):
        if section not in self._sections:
            self._sections[section] = self._dict()
            self._order.append(section)
        return self._sections[section]

    def has_section(self, section):
        return section in self._sections

    def _own(self, section):
        if section == DEFAULTSECT:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def options(self, section):
        names = dict.fromkeys(self._own(section))
        names.update(dict.fromkeys(self._defaults))
        return names.keys()

    def has_option(self, section, option):
        if not section or section == DEFAULTSECT:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def get(self, section, option):
        option = self.optionxform(option)
        own = self._own(section)
        if option in own:
            return own[option]
        if option in self._defaults:
            return self._defaults[option]
        raise NoOptionError(option, section)

    def items(self, section):
        found = self._defaults.copy()
        try:
            found.update(self._own(section))
        except NoSectionError:
            raise
        return found.items()

    def getint(self, section, option):
        return int(self.get(section, option))

    def getfloat(self, section, option):
        return float(self.get(section, option))

    def getboolean(self, section, option):
        value = self.get(section, option)
        if value.lower() not in self._boolean_states:
            raise ValueError('Not a boolean: %s' % value)
        return self._boolean_states[value.lower()]

    def set(self, section, option, value=None):
        if section and section != DEFAULTSECT:
            own = self._own(section)
        else:
            own = self._defaults
        own[self.optionxform(option)] = value

    def remove_option(self, section, option):
        own = self._defaults if not section else self._own(section)
        return own.pop(self.optionxform(option), self) is not self

    def remove_section(self, section):
        if section not in self._sections:
            return False
        del self._sections[section]
        self._order.remove(section)
        return True

    def read(self, filenames):
        if isinstance(filenames, basestring):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                file = open(filename)
            except IOError:
                continue
            self._read(file, filename)
            file.close()
            done.append(filename)
        return done

    def readfp(self, fp, filename=None):
        self._read(fp, filename or getattr(fp, 'name', '<???>'))

    def write(self, fp):
        if self._defaults:
            fp.write('[%s]\n' % DEFAULTSECT)
            for key, value in self._defaults.items():
                fp.write('%s = %s\n' % (key, str(value).replace('\n', '\n\t')))
            fp.write('\n')
        for section in self.sections():
            fp.write('[%s]\n' % section)
            for key, value in self._sections[section].items():
                if value is not None:
                    key = ' = '.join((key, str(value).replace('\n', '\n\t')))
                fp.write('%s\n' % key)
            fp.write('\n')

    def _read(self, fp, filename):
        own = name = None
        error = None
        for lineno, line in enumerate(fp.readlines()):
            lineno += 1
            if not line.strip() or line[0] in '#;':
                continue
            if line.split(None, 1)[0].lower() == 'rem' and line[0] in 'rR':
                continue
            if line[0].isspace() and own is not None and name:
                if line.strip():
                    own[name].append(line.strip())
                continue
            header = self.SECTCRE.match(line)
            if header:
                section, name = header.group('header'), None
                own = self._defaults if section == DEFAULTSECT else self._made(section)
                continue
            if own is None:
                raise MissingSectionHeaderError(filename, lineno, line)
            found = self._optcre.match(line)
            if not found:
                error = error or ParsingError(filename)
                error.append(lineno, repr(line))
                continue
            name, sign, value = found.group('option', 'vi', 'value')
            name = self.optionxform(name.rstrip())
            own[name] = self._first(sign, value)
        if error:
            raise error
        for options in [self._defaults] + self._sections.values():
            for key, value in options.items():
                if isinstance(value, list):
                    options[key] = '\n'.join(value)

    def _first(self, sign, value):
        """The first line of a value; a list, to which further lines come."""
        if value is None:
            return None
        place = value.find(';')
        if sign in ('=', ':') and place > 0 and value[place - 1].isspace():
            value = value[:place]
        value = value.strip()
        return [''] if value == '""' else [value]


class ConfigParser(RawConfigParser):
    """Options in whose values %(name)s stands for another."""

    def get(self, section, option, raw=False, vars=None):
        values = self._defaults.copy()
        try:
            values.update(self._own(section))
        except NoSectionError:
            if section != DEFAULTSECT:
                raise
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = value
        option = self.optionxform(option)
        if option not in values:
            raise NoOptionError(option, section)
        value = values[option]
        return value if raw or value is None else self._interpolate(
            section, option, value, values)

    def items(self, section, raw=False, vars=None):
        values = self._defaults.copy()
        values.update(self._own(section))
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = value
        return [(option, value if raw else self._interpolate(section, option, value, values))
                for option, value in values.items()]

    def _interpolate(self, section, option, rawval, values):
        value = rawval
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or '%(' not in value:
                return value
            value = re.sub(
                r'%\(([^)]*)\)s|.', lambda m: m.group(0) if m.group(1) is None else
                '%(' + self.optionxform(m.group(1)) + ')s', value)
            try:
                value = value % values
            except KeyError, e:
                raise InterpolationMissingOptionError(option, section, rawval, e.args[0])
        if '%(' in value:
            raise InterpolationDepthError(option, section, rawval)
        return value


class SafeConfigParser(ConfigParser):
    """The same, in whose values %% is a percent sign, and nothing else may follow one."""

    def _interpolate(self, section, option, rawval, values):
        return self._parts(section, option, rawval, values, 1)

    def _parts(self, section, option, rest, values, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, rest)
        parts = []
        while rest:
            before, sign, rest = rest.partition('%')
            parts.append(before)
            if not sign:
                break
            if rest[:1] == '%':
                parts.append('%')
                rest = rest[1:]
                continue
            found = re.match(r'\(([^)]+)\)s', rest)
            if not found:
                raise InterpolationSyntaxError(
                    option, section,
                    "'%%' must be followed by '%%' or '(', found: %r" % ('%' + rest))
            name = self.optionxform(found.group(1))
            if name not in values:
                raise InterpolationMissingOptionError(option, section, rest, name)
            parts.append(self._parts(section, option, values[name], values, depth + 1))
            rest = rest[found.end():]
        return ''.join(parts)

    def set(self, section, option, value=None):
        if value is not None and not isinstance(value, basestring):
            raise TypeError('option values must be strings')
        ConfigParser.set(self, section, option, value)
