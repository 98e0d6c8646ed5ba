#include "domain/first_guesses.hpp"

#include <array>

namespace gongkai::domain {

namespace {

constexpr std::array<std::string_view, 270> words{
    "!qaz2wsx", "!qaz@wsx", "000000", "00000000", "0123456789", "10086", "110110", "111111", "11111111",
    "112233", "11223344", "119119", "121212", "12306", "123123", "123123123", "123321", "1234321",
    "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "123456a", "123456aa",
    "123456abc", "123456qq", "12345qwert", "1234abcd", "1234qwer", "123abc", "123asd", "123qwe", "1314",
    "1314520", "147258", "147258369", "159357", "159753", "1a2b3c", "1q2w3e", "1q2w3e4r", "1q2w3e4r5t",
    "1qaz!qaz", "1qaz2wsx", "1qaz@wsx", "314159", "31415926", "3344521", "520", "5201314", "520520",
    "654321", "666666", "66666666", "7758258", "7758521", "789456", "789456123", "87654321", "888888",
    "88888888", "987654321", "999999", "a12345", "a123456", "a1234567", "a12345678", "a123456789",
    "a1b2c3", "a1b2c3d4", "aa123456", "aaa", "aaa111", "aaaaaa", "aaaaaaaa", "abc", "abc123", "abc@123",
    "abcd", "abcd1234", "abcde", "abcdef", "abcdefg", "abcdefgh", "admin", "administrator", "alipay",
    "apple", "asd", "asd123", "asdf", "asdfasdf", "asdfgh", "asdfghjkl", "baidu", "baishan", "baozhang",
    "baozhangyuan", "baseball", "batman", "beijing", "caiwu", "caiwu123", "changchun", "changeme",
    "chen", "chengong", "china", "chuna", "cisco", "computer", "cun", "cunbu", "cunguan", "cunwei",
    "cunweihui", "cunwu", "cunwugongkai", "cunzhang", "database", "default", "dongbei", "dragon",
    "excel", "facai", "fafa", "football", "freedom", "gongkai", "gongkai123", "gongxifacai", "google",
    "guest", "gzb", "h3c", "hello", "hello123", "huang", "huawei", "hunter", "iloveyou", "internet",
    "iphone", "jilin", "jordan", "killer", "kobe", "kuaiji", "kuaile", "lenovo", "letmein", "letmein1",
    "li", "liaoning", "lijun", "linjiang", "liu", "liwei", "login", "manager", "master", "matrix",
    "michael", "mima", "mima123", "mima1234", "mimamima", "monkey", "nihao", "nihao123", "ninja",
    "nongcun", "nongye", "office", "operator", "oracle", "p@ssw0rd", "p@ssword", "pa$$word", "pass",
    "passw0rd", "password", "princess", "public", "q1w2e3", "q1w2e3r4", "qaz123", "qazwsx", "qazwsxedc",
    "qq", "qwe", "qwe123", "qwer", "qwerasdf", "qwert", "qwerty", "qwertyuiop", "root", "ruijie",
    "samsung", "sannong", "secret", "server", "shadow", "shengri", "shenyang", "shuji", "sunshine",
    "super", "superman", "superuser", "supervisor", "system", "taobao", "temp", "temp123", "tencent",
    "test", "tplink", "trustno1", "user", "wang", "wangjun", "wangwei", "wechat", "weixin", "welcome",
    "wenshu", "whatever", "windows", "woaini", "woaini1314", "woaini520", "woaiwojia", "woaizhongguo",
    "woaizuguo", "wodemima", "wps", "xiangzhen", "xiaomi", "xinnian", "xzf", "yang", "zaq12wsx",
    "zaq1xsw2", "zhang", "zhanglei", "zhangwei", "zhao", "zhengfu", "zhenzhengfu", "zhibu", "zhongguo",
    "zhou", "zhuren", "zxc", "zxc123", "zxcv", "zxcvbn", "zxcvbnm", "中国", "你好", "公开", "密码", "我爱中国",
    "我爱你", "村务公开", "村委会",
};

}

const std::span<const std::string_view> first_guesses{words};

}
