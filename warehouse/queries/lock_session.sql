-- For a statement that somebody typed: China's time, no file of this machine, and no way back from either.
set timezone = 'Asia/Shanghai';
set disabled_filesystems = 'LocalFileSystem';
set lock_configuration = true;
